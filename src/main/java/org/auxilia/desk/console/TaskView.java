package org.auxilia.desk.console;

import org.auxilia.web.TimeChip;

/** Something that is owed, as a line: what, and until when. */
public record TaskView(String title, String code, TimeChip chip) {}
