package org.tomes.office;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.Inline.Text;
import org.tomes.text.Language;

/** Documents for testing the writers. */
public final class DocumentFixture {

    private DocumentFixture() {
    }

    static DocumentInfo info(Language language) {
        return new DocumentInfo(language, "Cloud-Sicherheitsrichtlinie",
                "Verbindliche Vorgaben für den Betrieb in Microsoft Azure", "Brenner Präzisionsteile GmbH", "Jana Weiß",
                "Dr. Karl Brenner", "Technische und organisatorische Maßnahmen in der Cloud",
                List.of("ISMS", "Azure", "Richtlinie"), "2.1", "3. November 2026", "Intern",
                Instant.parse("2026-11-03T09:30:00Z"));
    }

    public static DocumentContent of(Block... blocks) {
        return new DocumentContent(info(Language.DE), List.of(blocks));
    }

    /** Every kind of block, each with its difficult cases. */
    public static DocumentContent everything(Language language) {
        return new DocumentContent(info(language),
                List.of(new Cover(List.of(new Fact("Version", "2.1"), new Fact("Datum", "3. November 2026"),
                        new Fact("Einstufung", "Intern"),
                        new Fact("Verantwortlich", "Jana Weiß, Leiterin Informationssicherheit"),
                        new Fact("Freigegeben durch", "Dr. Ömer Yıldız, Geschäftsführung"))), new Contents("Inhalt", 3),
                        new PageBreak(), new Heading(1, "1", "Zweck und Geltungsbereich", "zweck"),
                        new Paragraph(Style.LEAD, Inline
                                .plain("Diese Richtlinie legt fest, wie wir Workloads in Azure schützen, "
                                        + "wer dafür verantwortlich ist und woran wir erkennen, ob die Vorgaben eingehalten werden.")),
                        new Paragraph(Style.BODY, List.of(plain("Sie gilt für "), strong("alle drei Abonnements"),
                                plain(" und für jede Person mit einer Rolle darin. Die Zuständigkeiten stehen in Abschnitt "),
                                new Inline.Reference("2 Verantwortlichkeiten", "raci"), plain("; Grundlage ist die "),
                                new Inline.Link("Dokumentation von Microsoft",
                                        URI.create("https://learn.microsoft.com/azure/security/?a=1&b=2")),
                                plain(". Die Kennung lautet "), new Text("/subscriptions/4f1c", Look.CODE),
                                plain(" – mit Gedankenstrich, "
                                        + "Umlauten wie äöüÄÖÜß, „Anführungszeichen“, ≥ und →."))),
                        new Paragraph(Style.NOTE, Inline
                                .plain("Der Stand der Umgebung stammt aus der Bestandsaufnahme vom 2. November 2026.\n"
                                        + "Was darin fehlt, ist als nicht bewertet ausgewiesen.")),
                        new Paragraph(Style.WARNING,
                                List.of(strong("Widerspruch: "), plain("Zwei Key Vaults haben keinen Löschschutz."))),
                        new Heading(2, "1.1", "Grundsätze", "grundsaetze"), list(),
                        new Heading(2, "1.2", "Leerer Abschnitt", "leer"),
                        new Heading(1, "2", "Verantwortlichkeiten", "raci"), raci(),
                        new Paragraph(Style.BODY,
                                Inline.plain(
                                        "R = durchführend, A = rechenschaftspflichtig, C = beratend, I = informiert.")),
                        new Heading(1, "3", "Secure Score", "score"),
                        new Figure(
                                "Der Secure Score stieg von 41 % im Dezember auf 63 % im November; das Ziel liegt bei 70 %.",
                                "Abbildung 1: Secure Score der letzten zwölf Monate", trend()),
                        new Heading(1, "4", "Regeln der Netzwerksicherheitsgruppen", "nsg"), rules(90),
                        new Heading(1, "", "Anhang", "anhang"),
                        new Paragraph(Style.BODY, Inline.plain("Ende des Dokuments."))));
    }

    private static ItemList list() {
        return new ItemList(false, List.of(
                new Item(List.of(strong("Geringste Rechte. "),
                        plain("Jede Rolle erhält nur, was sie braucht, und behält es "
                                + "nur so lange, wie sie es braucht; Ausnahmen werden begründet und befristet.")),
                        List.of(new ItemList(true,
                                List.of(item("Antrag stellen"), item("Vier-Augen-Freigabe einholen"),
                                        item("Rolle befristet zuweisen"))))),
                item("Nachvollziehbarkeit"),
                new Item(Inline.plain("Regelmäßige Überprüfung"), List.of(
                        new ItemList(false,
                                List.of(item("vierteljährlich die NSG-Regeln"),
                                        item("monatlich die Empfehlungen von Defender"))),
                        new ItemList(true, List.of(item("eine zweite Liste"), item("die wieder bei eins beginnt")))))));
    }

    private static Table raci() {
        return new Table("Tabelle 1: Wer wofür zuständig ist", "Je Thema die Rollen der vier Personen", List.of(
                new Column("Bereich", 3, Align.START), new Column("Thema", 5, Align.START),
                new Column("Weiß", 2,
                        Align.CENTRE),
                new Column("Yıldız", 2, Align.CENTRE), new Column("Kowalski", 2, Align.CENTRE)), true,
                List.of(new Row(List.of(new Cell(Inline.strong("Netzwerk"), 1, 3), Cell.of("NSG-Regeln pflegen"),
                        Cell.of("A"), Cell.of("I"), Cell.of("R"))), Row.of("Bastion betreiben", "A", "I", "R"),
                        Row.of("Virtuelle Netze planen", "C", "A", "R"),
                        Row.of("Geheimnisse", "Key Vault verwalten", "A", "I", "R"), new Row(List.of(Cell.of("Kosten"),
                                Cell.of("Budget überwachen"), new Cell(Inline.plain("noch nicht zugewiesen"), 3, 1)))));
    }

    static Table rules(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.of(Integer.toString(100 + 10 * i), "allow-frontend-to-backend-https-" + i, "Eingehend",
                    i % 7 == 0 ? "Verweigern" : "Zulassen", "Tcp", "10.20." + i + ".0/24", "443"));
        }
        return new Table("Tabelle 2: nsg-backend", "Alle Regeln nach Priorität",
                List.of(new Column("Priorität", 3, Align.END), new Column("Name", 8, Align.START),
                        new Column("Richtung", 4, Align.START), new Column("Zugriff", 4, Align.START),
                        new Column("Protokoll", 4, Align.START), new Column("Quelle", 5, Align.START),
                        new Column("Port", 3, Align.END)),
                false, rows);
    }

    private static Drawing trend() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            shapes.add(new Line(List.of(new Point(40, 20 + 40 * i), new Point(450, 20 + 40 * i)),
                    new Stroke(0xD3DBE0, 0.5, List.of())));
            shapes.add(new Label(100 - 25 * i + " %", 34, 23 + 40 * i, Align.END, 8, false, 0x5A6872));
        }
        shapes.add(new Box(40, 20, 410, 160, 3, null, new Stroke(0x5A6872, 0.5, List.of())));
        shapes.add(
                new Line(List.of(new Point(40, 68), new Point(450, 68)), new Stroke(0xA14A00, 1, List.of(4.0, 3.0))));
        shapes.add(new Label("Ziel 70 %", 444, 64, Align.END, 8, true, 0xA14A00));
        List<Point> points = IntStream.range(0, 12)
                .mapToObj(i -> new Point(50 + 35.0 * i, 115 - 3.0 * i - (i % 3) * 2))
                .toList();
        shapes.add(new Line(points, new Stroke(0x0B5C7D, 1.5, List.of())));
        points.forEach(point -> shapes.add(new Dot(point.x(), point.y(), 2.5, 0x0B5C7D)));
        shapes.add(new Label("Dez.", 50, 195, Align.CENTRE, 8, false, 0x5A6872));
        shapes.add(new Label("Nov.", 435, 195, Align.CENTRE, 8, false, 0x5A6872));
        return new Drawing(460, 200, shapes);
    }

    private static Item item(String text) {
        return new Item(Inline.plain(text), List.of());
    }

    private static Text plain(String text) {
        return new Text(text, Look.PLAIN);
    }

    private static Text strong(String text) {
        return new Text(text, Look.STRONG);
    }
}
