package dev.copydesk.app.cli;

import dev.copydesk.app.config.Setting;
import java.util.List;

/** A command that follows settings. */
interface Configured {

    /** Those that it follows: each becomes a flag of the command. */
    List<Setting> settings();
}
