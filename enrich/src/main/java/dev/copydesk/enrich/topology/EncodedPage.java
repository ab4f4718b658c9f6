package dev.copydesk.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** A settled page as the bytes that its topics take: once it exists, nothing about its records can fail any more. */
record EncodedPage(List<KeyValue<String, byte[]>> articles, KeyValue<String, byte[]> outcome) {}
