package org.auxilia.desk.viewers;

/** Somebody else who has the case open. @param typing whether they typed just now in a form of this case that isn't sent yet */
public record OtherViewer(String name, boolean typing) {}
