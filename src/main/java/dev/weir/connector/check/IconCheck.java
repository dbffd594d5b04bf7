package dev.weir.connector.check;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/** {@code icon.png}, where the folder has one: Microsoft's repository keeps none, the package needs it. */
final class IconCheck implements Check {

    private static final Rule FORMAT = Rule.error("IconNotPng", "Save the icon as PNG.");
    private static final Rule SIZE = Rule.error("IconTooLarge", "Keep the icon below one megabyte.");
    private static final Rule SQUARE = Rule.error("IconNotSquare", "Make width and height the same.");
    private static final Rule PIXELS = Rule.warning("IconSizeOutOfRange", "Make it 100 to 230 pixels wide.");
    private static final Rule BACKGROUND = Rule.warning("IconBackgroundNotBrandColor",
            "Fill the background with iconBrandColor.");

    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G' };

    @Override
    public List<Rule> rules() {
        return List.of(FORMAT, SIZE, SQUARE, PIXELS, BACKGROUND);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        connector.folder().file(Connector.ICON)
                .ifPresent(file -> icon(file, connector.properties().at("properties").text("iconBrandColor"), findings));
    }

    private static void icon(byte[] file, String color, Findings findings) {
        BufferedImage image = isPng(file) ? read(file) : null;
        if (image == null) {
            findings.add(FORMAT, Connector.ICON, "The file is no PNG image.");
            return;
        }
        if (file.length >= 1024 * 1024) {
            findings.add(SIZE, Connector.ICON, "The icon has " + file.length + " bytes.");
        }
        if (image.getWidth() != image.getHeight()) {
            findings.add(SQUARE, Connector.ICON, "The icon measures " + image.getWidth() + " by " + image.getHeight() + ".");
        } else if (image.getWidth() < 100 || image.getWidth() > 230) {
            findings.add(PIXELS, Connector.ICON, "The icon is " + image.getWidth() + " pixels wide.");
        }
        if (color.matches("#[0-9a-fA-F]{6}") && !Color.decode(color).equals(new Color(image.getRGB(0, 0), true))) {
            findings.add(BACKGROUND, Connector.ICON, "The corner of the icon is not " + color + ".");
        }
    }

    private static boolean isPng(byte[] file) {
        return file.length > 4 && file[0] == SIGNATURE[0] && file[1] == SIGNATURE[1] && file[2] == SIGNATURE[2]
                && file[3] == SIGNATURE[3];
    }

    private static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }
}
