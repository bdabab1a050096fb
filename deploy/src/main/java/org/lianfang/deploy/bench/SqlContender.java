package org.lianfang.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** PostgreSQL itself over JDBC: a script of prepared statements, each answer read whole. */
final class SqlContender implements Asked {

    private final String name;
    private final SqlScript script;
    private final Database database;

    SqlContender(String name, SqlScript script, Database database) {
        this.name = name;
        this.script = script;
        this.database = database;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Line open() {
        try {
            return new Prepared(database.connect());
        } catch (SQLException e) {
            throw new WrongAnswer(name + ": " + e.getMessage(), e);
        }
    }

    private final class Prepared implements Line {

        private final Connection connection;
        private final Map<SqlScript.Statement, PreparedStatement> statements = new HashMap<>();
        private final Map<String, Object> variables = new HashMap<>();

        private Prepared(Connection connection) throws SQLException {
            this.connection = connection;
            for (SqlScript.Step step : script.steps()) {
                if (step instanceof SqlScript.Statement statement) {
                    statements.put(statement, connection.prepareStatement(statement.sql()));
                }
            }
        }

        @Override
        public void ask(RandomGenerator random) {
            try {
                for (SqlScript.Step step : script.steps()) {
                    if (step instanceof SqlScript.Draw draw) {
                        variables.put(draw.variable(), random.nextInt(draw.from(), draw.to() + 1));
                    } else if (step instanceof SqlScript.Statement statement && rows(statement) == 0) {
                        throw new WrongAnswer("no row for " + statement.sql());
                    }
                }
            } catch (SQLException e) {
                throw new WrongAnswer(e.getMessage(), e);
            }
        }

        private int rows(SqlScript.Statement statement) throws SQLException {
            PreparedStatement prepared = statements.get(statement);
            for (int i = 0; i < statement.variables().size(); i++) {
                prepared.setObject(i + 1, variables.get(statement.variables().get(i)));
            }
            // What only writes answers with no rows; that it wrote the right ones is recounted afterwards.
            if (!prepared.execute()) return 1;
            try (ResultSet rows = prepared.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                int count = 0;
                while (rows.next()) {
                    count++;
                    for (int column = 1; column <= columns; column++) {
                        Object value = rows.getObject(column);
                        if (statement.kept()) variables.put(rows.getMetaData().getColumnLabel(column), value);
                    }
                }
                return count;
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is gone either way.
            }
        }
    }
}
