// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A straight line through points, after Theil and Sen: its slope is the median of the slopes
 * between each two of them, so that the spikes of a reload do not bend it.
 *
 * @param level the median of the values
 * @param growth by how much the line rises from the first point to the last; negative when it falls
 */
record Trend(double level, double growth) {

    /**
     * Of readings in the order of time.
     *
     * @param readings two or more, at different moments
     */
    static Trend of(Curve curve, List<Reading> readings) {
        double[] slopes = new double[readings.size() * (readings.size() - 1) / 2];
        int next = 0;
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                Reading a = readings.get(i);
                Reading b = readings.get(j);
                slopes[next++] = (b.of(curve) - a.of(curve)) / (b.minute() - a.minute());
            }
        }
        double span = readings.get(readings.size() - 1).minute() - readings.get(0).minute();
        DoubleStream values = readings.stream().mapToDouble(reading -> reading.of(curve));
        return new Trend(median(values.toArray()), median(slopes) * span);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
