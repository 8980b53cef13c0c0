package org.tomes.startup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The least that listing measures can be: reads by plain JDBC what {@code measure list} shows, and prints it. What that
 * command is measured against. Argument: the register without its ending.
 */
public final class PlainList {

    private PlainList() {
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + arguments[0] + ";ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0", "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select m.code, m.title, m.status, p.name from measure m"
                        + " left join person p on p.id = m.owner order by m.code_key");
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            while (rows.next()) {
                out.write(String.format("%-10s %-50s %-20s %s%n", rows.getString(1), rows.getString(2),
                        rows.getString(3), rows.getString(4)));
            }
        }
    }
}
