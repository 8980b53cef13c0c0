package org.tomes.storage;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jooq.Configuration;
import org.jooq.ConnectionCallable;
import org.jooq.ConnectionProvider;
import org.jooq.ConnectionRunnable;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultDSLContext;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Configuration of jOOQ for the program's statements, on any database. */
public final class JooqContext {

    private JooqContext() {
    }

    /**
     * @param names case of table and column names in the database; the generated names are in upper case
     * @param translate converts the failure of a statement into the exception to throw
     */
    public static DSLContext on(ConnectionProvider connections, SQLDialect dialect, RenderNameCase names,
            UnaryOperator<RuntimeException> translate) {
        return new TranslatingContext(
                new DefaultConfiguration().set(dialect)
                        .set(new Settings().withRenderSchema(false)
                                .withRenderNameCase(names)
                                // On a Turkish computer, REGISTER would become regıster.
                                .withRenderLocale(Locale.ROOT)
                                .withExecuteLogging(false)
                                .withAttachRecords(false))
                        .set(connections)
                        .set(new DefaultExecuteListenerProvider(ExecuteListener
                                .onException(context -> context.exception(translate.apply(context.exception()))))),
                translate);
    }

    /**
     * Translates failures of statements that use the connection directly, because listeners are not notified of them.
     */
    private static final class TranslatingContext extends DefaultDSLContext {

        private static final long serialVersionUID = 1L;

        private final transient UnaryOperator<RuntimeException> translate;

        TranslatingContext(Configuration configuration, UnaryOperator<RuntimeException> translate) {
            super(configuration);
            this.translate = translate;
        }

        @Override
        public void connection(ConnectionRunnable work) {
            connectionResult(connection -> {
                work.run(connection);
                return null;
            });
        }

        @Override
        public <T> T connectionResult(ConnectionCallable<T> work) {
            try {
                return super.connectionResult(work);
            } catch (DataAccessException e) {
                throw translate.apply(e);
            }
        }
    }
}
