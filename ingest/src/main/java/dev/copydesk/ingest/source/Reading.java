package dev.copydesk.ingest.source;

import java.util.List;

/** What reading a sources file comes to: the sources, or everything that is wrong with it. */
public sealed interface Reading {

    /** The file is sound. */
    record Sound(List<SourceSpec> sources) implements Reading {
        public Sound {
            sources = List.copyOf(sources);
        }
    }

    /** The file is not sound; nothing of it is to be used. */
    record Faulty(List<Problem> problems) implements Reading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
