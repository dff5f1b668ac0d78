// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Groups the addresses that one visitor could choose from. */
final class Network {

    private static final int NETWORK_OCTETS = 8;

    /** The longest address of a host as text is shorter. */
    private static final int LONGEST = 64;

    private Network() {}

    /** The same for people: {@code 198.51.100.7}, or {@code 2001:db8:0:1::/64}. */
    static String text(String address) {
        String network = of(address);
        return network.matches("[0-9a-f]{16}")
                ? network.replaceAll("0{0,3}([0-9a-f]{1,4})(?=([0-9a-f]{4})*$)", "$1:") + ":/64"
                : network;
    }

    /** An IPv6 host has a whole /64 to choose addresses from; an IPv4 host has one. */
    static String of(String address) {
        if (address.length() > LONGEST) {
            return address.substring(0, LONGEST);
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal: nothing is looked up.
            InetAddress host = InetAddress.getByName(address);
            return host instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(host.getAddress(), NETWORK_OCTETS))
                    : host.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
