// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package assembly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lu.luz.jzopfli_stream.ZopfliDeflaterOptions;
import lu.luz.jzopfli_stream.ZopfliOutputStream;

/**
 * Writes the plugin's jar anew, compressed by Zopfli as far as it can be: what is repeated is
 * found within some 32 KB only, so classes that have words in common are put next to each other. The same jar
 * gives the same jar.
 *
 * <p>{@code java PackJar.java JAR NAME-OF-THE-STORED-JAR-IN-IT}
 */
final class PackJar {

    private static final Pattern WORD = Pattern.compile("[\\x20-\\x7e]{6,}");

    /** How many octets back a class still counts as near. */
    private static final int NEAR = 28_000;

    /** Without it the smallest classes would always come first. */
    private static final double ALWAYS = 50;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Item(ZipEntry entry, byte[] octets) {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZopfliOutputStream(packed, options())) {
            for (Item item : read(Files.readAllBytes(jar))) {
                boolean isStored = item.entry().getName().equals(arguments[1]);
                byte[] octets = isStored ? ordered(item.octets()) : item.octets();
                ZipEntry entry = new ZipEntry(item.entry().getName());
                entry.setTimeLocal(item.entry().getTimeLocal());
                out.putNextEntry(entry);
                out.write(octets);
            }
        }
        Files.write(jar, packed.toByteArray());
    }

    /** One round does nearly all: fifteen make 2 KB less. */
    private static ZopfliDeflaterOptions options() {
        ZopfliDeflaterOptions options = new ZopfliDeflaterOptions();
        options.setNumIterations(1);
        return options;
    }

    /** Files only. */
    private static List<Item> read(byte[] jar) throws IOException {
        List<Item> items = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (!e.isDirectory()) {
                    items.add(new Item(e, in.readAllBytes()));
                }
            }
        }
        return items;
    }

    /** A stored jar with its classes in another order, and all else before them. */
    private static byte[] ordered(byte[] jar) throws IOException {
        List<Item> items = new ArrayList<>();
        List<Item> classes = new ArrayList<>();
        for (Item item : read(jar)) {
            (item.entry().getName().endsWith(".class") ? classes : items).add(item);
        }
        items.addAll(likeByLike(classes));
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(stored)) {
            for (Item item : items) {
                ZipEntry entry = new ZipEntry(item.entry().getName());
                entry.setTimeLocal(item.entry().getTimeLocal());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(item.octets().length);
                entry.setCrc(crc(item.octets()));
                out.putNextEntry(entry);
                out.write(item.octets());
            }
        }
        return stored.toByteArray();
    }

    private static long crc(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets);
        return crc.getValue();
    }

    /** Each is followed by the one that shares most with what stands near before it. */
    private static List<Item> likeByLike(List<Item> classes) {
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> words = classes.stream().map(item -> words(item, numbers)).toList();
        int[] lengths = new int[numbers.size()];
        numbers.forEach((word, number) -> lengths[number] = word.length());
        List<Integer> order = new ArrayList<>();
        boolean[] isPlaced = new boolean[classes.size()];
        int[] near = new int[numbers.size()];
        int octets = 0;
        int first = 0;
        for (int next = 0; next >= 0; next = nearest(words, isPlaced, near, lengths)) {
            order.add(next);
            isPlaced[next] = true;
            count(words.get(next), near, 1);
            octets += classes.get(next).octets().length;
            while (octets > NEAR && first < order.size() - 1) {
                int gone = order.get(first++);
                count(words.get(gone), near, -1);
                octets -= classes.get(gone).octets().length;
            }
        }
        return order.stream().map(classes::get).toList();
    }

    /** The words in a class, each once, by their numbers. */
    private static int[] words(Item item, Map<String, Integer> numbers) {
        String text = new String(item.octets(), StandardCharsets.ISO_8859_1);
        return WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
    }

    private static void count(int[] words, int[] counts, int by) {
        for (int word : words) {
            counts[word] += by;
        }
    }

    /** The number of the best that is not placed; -1 when all are. */
    private static int nearest(
            List<int[]> words, boolean[] isPlaced, int[] near, int[] lengths) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < isPlaced.length; i++) {
            if (isPlaced[i]) {
                continue;
            }
            double all = ALWAYS;
            double shared = 0;
            for (int word : words.get(i)) {
                all += lengths[word];
                shared += near[word] > 0 ? lengths[word] : 0;
            }
            if (shared / all > most) {
                most = shared / all;
                best = i;
            }
        }
        return best;
    }
}
