// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Objects of the server's own interfaces for Netty. They are in no published library, so that
 * nothing can implement them at compile time; and a method that a later version adds or drops does
 * no harm this way.
 */
final class NettyProxy {

    /** What the object does when one of the interface's methods, all of them void, is called. */
    interface Calls {

        void to(String method, Object[] arguments) throws ReflectiveOperationException;
    }

    private NettyProxy() {}

    static Object of(Class<?> type, Calls calls) {
        return Proxy.newProxyInstance(
                NettyProxy.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return asObject(proxy, method, arguments);
                    }
                    calls.to(method.getName(), arguments);
                    return null;
                });
    }

    /** The server keeps these objects in collections. */
    private static Object asObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + " of Invites";
        };
    }
}
