package dev.copydesk.schemas.topic;

/**
 * How records of a topic are compressed, whatever their producer sent. GZIP wherever foreign clients read: it is the one codec that every
 * client brings along (kafkajs has no other). Pages and dead letters are read by Copydesk alone, and are most of the bytes: ZSTD.
 */
public enum Compression {
    GZIP,
    ZSTD;

    /** As Kafka's settings name it. */
    public String setting() {
        return this == GZIP ? "gzip" : "zstd";
    }
}
