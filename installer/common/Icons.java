import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws the program's icon, a shield with a tick on a blue tile, in every size and format that systems require. */
final class Icons {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    /** Names of sizes in Apple's format; each contains a PNG. */
    private static final Map<Integer, String> APPLE = Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08", 512,
            "ic09", 1024, "ic10");
    private static final Color TOP = new Color(0x1f7ae0);
    private static final Color BOTTOM = new Color(0x0a4aa6);

    private Icons() {
    }

    static void draw(Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(folder);
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            pictures.put(size, png(size));
            Files.write(folder.resolve("tomes-" + size + ".png"), pictures.get(size));
        }
        Files.write(folder.resolve("tomes.ico"), ico(pictures));
        Files.write(folder.resolve("tomes.icns"), icns(pictures));
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / 64.0, size / 64.0);
        pen.setPaint(new GradientPaint(0, 2, TOP, 0, 62, BOTTOM));
        pen.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 26, 26));
        pen.setPaint(Color.WHITE);
        pen.fill(shield());
        // In small sizes, a thin tick would be blurred.
        pen.setStroke(new BasicStroke(size < 32 ? 7 : 5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(BOTTOM);
        Path2D tick = new Path2D.Double();
        tick.moveTo(23.5, 32);
        tick.lineTo(29.8, 38.5);
        tick.lineTo(41, 25.5);
        pen.draw(tick);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Path2D shield() {
        Path2D shield = new Path2D.Double();
        shield.moveTo(32, 10);
        shield.lineTo(50, 16.5);
        shield.lineTo(50, 31);
        shield.curveTo(50, 42, 42.5, 50, 32, 54.5);
        shield.curveTo(21.5, 50, 14, 42, 14, 31);
        shield.lineTo(14, 16.5);
        shield.closePath();
        return shield;
    }

    /** Windows supports PNGs in icons since Vista; a width of 256 is written as 0. */
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
        int head = 6 + 16 * sizes.size();
        ByteBuffer file = ByteBuffer.allocate(head + sizes.stream().mapToInt(size -> pictures.get(size).length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int at = head;
        for (int size : sizes) {
            int length = pictures.get(size).length;
            file.put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(length)
                    .putInt(at);
            at += length;
        }
        sizes.forEach(size -> file.put(pictures.get(size)));
        return file.array();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        file.writeBytes("icns");
        file.writeInt(8 + APPLE.keySet().stream().mapToInt(size -> 8 + pictures.get(size).length).sum());
        for (int size : APPLE.keySet().stream().sorted().toList()) {
            file.writeBytes(APPLE.get(size));
            file.writeInt(8 + pictures.get(size).length);
            file.write(pictures.get(size));
        }
        return bytes.toByteArray();
    }
}
