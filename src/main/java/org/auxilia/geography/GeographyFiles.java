package org.auxilia.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** The data of the folder /geo (origins and licences in its SOURCES.md), copied into the database once. */
public final class GeographyFiles {

    private static final List<String> PLACES = List.of("AR", "CR", "BO", "LATAM_otros");

    /** Fills the empty tables {@code place} and {@code holiday}; some 25,000 rows, about a second. */
    public void copyInto(Connection connection) throws SQLException, IOException {
        var gazetteer = new Gazetteer();
        for (var file : PLACES) {
            try (var records = CsvReader.builder().ofNamedCsvRecord(open(file))) {
                records.forEach(gazetteer::add);
            }
        }
        copy(connection, "place (id, country, province, zone, subzone, province_id, zone_id, lat, lon)", gazetteer.rows());
        copy(connection, "holiday (country, date, name)", holidays());
    }

    private String holidays() throws IOException {
        var rows = new StringBuilder();
        try (var records = CsvReader.builder().ofNamedCsvRecord(text("feriados_2025_2031.csv"))) {
            String last = "";
            for (NamedCsvRecord it : records) {
                var day = it.getField("country_code") + '\t' + it.getField("date");
                if (!day.equals(last)) rows.append(day).append('\t').append(it.getField("name_es")).append('\n');
                last = day;
            }
        }
        return rows.toString();
    }

    private static void copy(Connection connection, String target, String rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin", new StringReader(rows));
    }

    private static Reader open(String file) throws IOException {
        return new InputStreamReader(new GZIPInputStream(stream(file + ".csv.gz")), StandardCharsets.UTF_8);
    }

    private static Reader text(String file) {
        return new InputStreamReader(stream(file), StandardCharsets.UTF_8);
    }

    private static java.io.InputStream stream(String file) {
        var stream = GeographyFiles.class.getResourceAsStream("/geo/" + file);
        if (stream == null) throw new UncheckedIOException(new IOException("/geo/" + file + " is not in the program"));
        return stream;
    }
}
