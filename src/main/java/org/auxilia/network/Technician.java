package org.auxilia.network;

import java.util.Optional;

/**
 * The person who comes.
 *
 * @param id 0 until stored
 */
public record Technician(int id, String name, Optional<String> phone, Optional<String> document) { }
