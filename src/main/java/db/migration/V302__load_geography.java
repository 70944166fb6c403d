package db.migration;

import org.auxilia.geography.GeographyFiles;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills places and holidays from the files that are shipped in /geo. In Java because COPY from the class path can't be said in SQL. */
public class V302__load_geography extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        new GeographyFiles().copyInto(context.getConnection());
    }
}
