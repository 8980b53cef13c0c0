package org.tomes.architecture.seeded.measure;

/** Breaks every rule of the house once, to prove that the rules bite. */
@SuppressWarnings("unused")
public final class EverythingWrong {

    private static int mutable;
    private javafx.beans.property.StringProperty javaFx;
    private org.jooq.DSLContext jooq;
    private org.h2.Driver h2;
    private org.postgresql.PGProperty postgres;
    private java.sql.DriverManager drivers;
    private com.azure.Seeded azure;
    private org.apache.poi.xwpf.usermodel.XWPFDocument poi;
    private picocli.CommandLine picocli;
    private org.tomes.architecture.seeded.storage.KnowsOffice edge;
    private org.tomes.architecture.seeded.desktop.Screen window;
    private org.tomes.architecture.seeded.cli.Command command;

    public static EverythingWrong getInstance() {
        System.out.println("i".toUpperCase() + mutable++);
        new Thread(() -> {
        }).start();
        return new EverythingWrong();
    }
}
