package dev.copydesk.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out loopback ports, no port twice, and says so in the log where the preferred one is busy. */
final class LoopbackPort {
    static final String HOST = "127.0.0.1";
    private static final byte[] ADDRESS = {127, 0, 0, 1};

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackPort.class);
    private static final int ATTEMPTS = 64;

    private final Set<Integer> handedOut = new HashSet<>();

    /** The preferred port if nobody listens there, else any free one; 0 asks for any free one. */
    int choose(String part, int preferred) {
        if (preferred != 0 && !handedOut.contains(preferred) && isFree(preferred)) {
            handedOut.add(preferred);
            return preferred;
        }
        int free = anyFree();
        if (preferred != 0) {
            LOG.atWarn()
                    .addKeyValue("part", part)
                    .addKeyValue("wanted", preferred)
                    .addKeyValue("port", free)
                    .log("port is busy, another one is used");
        }
        return free;
    }

    /** The port's address, not looked up by any name. */
    static InetSocketAddress at(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an IPv4 address", e);
        }
    }

    private int anyFree() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, at(0).getAddress())) {
                if (handedOut.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("no free port on 127.0.0.1", e);
            }
        }
        throw new StackException("no free port on 127.0.0.1 after " + ATTEMPTS + " attempts");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers themselves do: connections of an earlier run in TIME_WAIT do not make a port busy.
            socket.setReuseAddress(true);
            socket.bind(at(port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
