package dev.copydesk.enrich.topology;

import java.util.Map;

/** What the fault handlers need, handed to them through the settings of Kafka Streams, which makes them. */
record FaultPolicy(String pageTopic, SetAside setAside) {

    static final String SET_ASIDE = "copydesk.set.aside";
    static final String PAGE_TOPIC = "copydesk.page.topic";

    @SuppressWarnings("NullAway") // never read: Kafka Streams configures a handler before it hands it a fault
    static final FaultPolicy UNCONFIGURED = new FaultPolicy("", null);

    static FaultPolicy from(Map<String, ?> settings) {
        if (settings.get(SET_ASIDE) instanceof SetAside setAside
                && settings.get(PAGE_TOPIC) instanceof String pageTopic) {
            return new FaultPolicy(pageTopic, setAside);
        }
        throw new IllegalArgumentException("the fault handlers need '" + SET_ASIDE + "' and '" + PAGE_TOPIC + "'");
    }
}
