package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of fifty who hold a connection and wait for a second, to learn who they are, none would ever get one. */
@Tag("ID-2")
class WallOrderTest {

    @Test
    void whoLooksIsAskedBeforeAConnectionIsTaken() throws Exception {
        var order = new ArrayList<String>();
        var nobody = new Onlooker() {
            @Override
            public OptionalInt account() {
                order.add("asked");
                return OptionalInt.empty();
            }

            @Override
            public int user() { return 0; }
        };
        try (var database = TestDatabase.fresh(); var connection = Wall.behind(nobody, () -> {
            order.add("taken");
            return database.dataSource().getConnection();
        })) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(order).containsExactly("asked", "taken");
        }
    }
}
