package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Of fifty who hold a connection and wait for a second, to learn who they are, none would ever get one. */
@Tag("ID-2")
class WallOrderTest {

    private final List<String> order = new ArrayList<>();
    private final Onlooker nobody = () -> {
        order.add("asked");
        return Optional.empty();
    };

    private DataSource noting(TestDatabase database) {
        return new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                order.add("taken");
                return super.getConnection();
            }
        };
    }

    private Connection behind(DataSource pool) {
        try {
            return Wall.behind(nobody, pool);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoLooksIsAskedBeforeAConnectionIsTaken() throws Exception {
        try (var database = TestDatabase.fresh(); var connection = behind(noting(database))) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(order).containsExactly("asked", "taken");
        }
    }

    @Test
    void whatTheHouseDoesForItselfAsksNobody() throws Exception {
        try (var database = TestDatabase.fresh(); var connection = House.own(() -> behind(noting(database)))) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(order).containsExactly("taken");
        }
    }
}
