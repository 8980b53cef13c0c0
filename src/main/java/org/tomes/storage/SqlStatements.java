package org.tomes.storage;

import java.util.function.UnaryOperator;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** How the program's statements are run by jOOQ, on any database. */
public final class SqlStatements {

    private SqlStatements() {
    }

    /**
     * @param names the case in which the database has the names of our tables and columns; the generated ones are upper
     * case
     * @param told turns the failure of a statement into the exception to throw
     */
    public static DSLContext on(ConnectionProvider connections, SQLDialect dialect, RenderNameCase names,
            UnaryOperator<RuntimeException> told) {
        return DSL.using(new DefaultConfiguration().set(dialect)
                .set(new Settings().withRenderSchema(false)
                        .withRenderNameCase(names)
                        .withExecuteLogging(false)
                        .withAttachRecords(false))
                .set(connections)
                .set(new DefaultExecuteListenerProvider(
                        ExecuteListener.onException(context -> context.exception(told.apply(context.exception()))))));
    }
}
