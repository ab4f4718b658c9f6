package dev.copydesk.enrich.clean.article;

/** A value and where it was found. */
public record Found<T>(T value, FieldOrigin origin) {}
