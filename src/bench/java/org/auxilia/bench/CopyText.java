package org.auxilia.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Rows of one table in the text format of PostgreSQL's COPY. */
public final class CopyText {

    private final String statement;
    private final StringBuilder text = new StringBuilder(1 << 16);

    /** @param columns separated by commas, in the order of the values */
    public CopyText(String table, String columns) { statement = "copy %s (%s) from stdin".formatted(table, columns); }

    public CopyText row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append('\t');
            append(values[i]);
        }
        text.append('\n');
        return this;
    }

    public boolean isEmpty() { return text.isEmpty(); }

    /** Sends the rows; there are none left afterwards. */
    public void into(Connection connection) throws SQLException {
        if (isEmpty()) return;
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
        text.setLength(0);
    }

    private void append(Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Optional<?> it -> append(it.orElse(null));
            case byte[] it -> text.append("\\\\x").append(HexFormat.of().formatHex(it));
            case Collection<?> it -> append(it.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            case String it -> escaped(it);
            default -> text.append(value);
        }
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
