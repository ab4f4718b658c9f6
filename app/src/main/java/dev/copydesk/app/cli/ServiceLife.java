package dev.copydesk.app.cli;

import dev.copydesk.app.admin.AdminServer;
import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Settings;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** The life of a service that runs alone: admin port up, start, work until told to end or dead, close. */
final class ServiceLife {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLife.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A service, as its life needs it. */
    record Service(String name, Runnable start, BooleanSupplier alive, BooleanSupplier ready, Runnable close) {}

    private ServiceLife() {}

    static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        JvmGcMetrics gc = new JvmGcMetrics();
        gc.bindTo(meters);
        return meters;
    }

    static int of(Service service, Configuration configuration, PrometheusMeterRegistry meters) {
        try (Shutdown shutdown = Shutdown.onSignal();
                AdminServer admin = admin(service, configuration, meters)) {
            LOG.atInfo()
                    .addKeyValue("service", service.name())
                    .addKeyValue("adminPort", admin.port())
                    .log("starting");
            try {
                service.start().run();
                while (service.alive().getAsBoolean()) {
                    if (shutdown.await(LOOK)) {
                        LOG.atInfo().addKeyValue("service", service.name()).log("closing");
                        return ExitCode.OK;
                    }
                }
                LOG.atError().addKeyValue("service", service.name()).log("cannot go on; the log above says why");
                return ExitCode.SOFTWARE;
            } finally {
                service.close().run();
            }
        }
    }

    private static AdminServer admin(Service service, Configuration configuration, PrometheusMeterRegistry meters) {
        InetSocketAddress address = new InetSocketAddress(
                configuration.text(Settings.ADMIN_ADDRESS), configuration.number(Settings.ADMIN_PORT));
        try {
            return AdminServer.start(address, service.alive(), service.ready(), meters);
        } catch (IOException e) {
            throw new UserException(
                    "the admin port " + address.getPort() + " cannot be opened (" + e.getMessage()
                            + "): set admin.port to another, or to 0",
                    e);
        }
    }
}
