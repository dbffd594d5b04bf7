package dev.weir.connector.definition;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The connector's icon when the ISV gives none: three waves on the brand colour. The PNG is written here, uncompressed, since
 * image writers and compressors differ between computers and the file must not.
 */
final class Icon {

    private static final int SIZE = 200;
    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

    private Icon() {
    }

    static byte[] png(String background) {
        int color = Integer.parseInt(background.substring(1), 16);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream file = new DataOutputStream(bytes);
            file.write(SIGNATURE);
            chunk(file, "IHDR", header());
            chunk(file, "PLTE", new byte[] { (byte) (color >> 16), (byte) (color >> 8), (byte) color, -1, -1, -1 });
            chunk(file, "IDAT", pixels());
            chunk(file, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(SIZE);
        header.writeInt(SIZE);
        // One bit for each pixel, which chooses between the two colours of the palette.
        header.write(new byte[] { 1, 3, 0, 0, 0 });
        return bytes.toByteArray();
    }

    private static byte[] pixels() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater stored = new Deflater(Deflater.NO_COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(bytes, stored)) {
            for (int y = 0; y < SIZE; y++) {
                rows.write(0);
                for (int x = 0; x < SIZE; x += 8) {
                    int eight = 0;
                    for (int bit = 0; bit < 8; bit++) {
                        eight = eight << 1 | (isWave(x + bit, y) ? 1 : 0);
                    }
                    rows.write(eight);
                }
            }
        } finally {
            stored.end();
        }
        return bytes.toByteArray();
    }

    private static boolean isWave(int x, int y) {
        if (x < 40 || x >= 160) {
            return false;
        }
        int lift = Math.abs((x - 40) % 40 - 20);
        for (int middle : new int[] { 70, 105, 140 }) {
            if (Math.abs(y - middle + lift - 10) < 8) {
                return true;
            }
        }
        return false;
    }

    private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) sum.getValue());
    }
}
