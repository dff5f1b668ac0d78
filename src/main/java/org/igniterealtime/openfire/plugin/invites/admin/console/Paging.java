package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which page of a list is shown.
 *
 * @param page from 1 to {@link #pages}
 * @param size rows on a page, one of {@link #SIZES}
 * @param total rows on all pages together
 */
public record Paging(int page, int size, long total) {

    /** What can be chosen as the size of a page, as in the console's other lists. */
    public static final List<Integer> SIZES = List.of(15, 25, 50, 100);

    private static final int USUAL_SIZE = 25;

    /** So many pages before and after the shown one are offered. */
    private static final int NEAR = 5;

    /** The page nearest to what was asked for: any number may come here. */
    public static Paging nearest(int page, int size, long total) {
        int sane = SIZES.contains(size) ? size : USUAL_SIZE;
        return new Paging(Math.max(1, Math.min(page, pages(sane, total))), sane, total);
    }

    /** How many pages there are, 1 or more. */
    public int pages() {
        return pages(size, total);
    }

    /** The number of the page's first row, counted from 1; what comes before it is left out. */
    public int first() {
        return skip() + 1;
    }

    /** The number of the page's last row. */
    public long last() {
        return Math.min((long) page * size, total);
    }

    /** How many rows come before this page. */
    public int skip() {
        return (page - 1) * size;
    }

    /** The pages around this one. */
    public List<Integer> near() {
        return IntStream.rangeClosed(Math.max(1, page - NEAR), Math.min(pages(), page + NEAR))
                .boxed()
                .toList();
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE / size, (total + size - 1) / size));
    }
}
