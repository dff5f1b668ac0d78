// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import javax.servlet.Servlet;
import org.jivesoftware.openfire.http.HttpBindManager;

/**
 * A servlet under a path of its own on the HTTP binding. Jetty's handler has moved between packages
 * (Jetty 9 and 10: {@code org.eclipse.jetty.servlet}, Jetty 12 in Openfire 5: {@code
 * org.eclipse.jetty.ee8.servlet}), hence reflection: one class file for all.
 */
public final class HttpMount implements AutoCloseable {

    private static final String[] HANDLER_PACKAGES = {
        "org.eclipse.jetty.ee8.servlet.", "org.eclipse.jetty.servlet."
    };

    private final Object handler;

    private HttpMount(Object handler) {
        this.handler = handler;
    }

    /**
     * Mounts a servlet, and all that is below its path. It stays mounted when the HTTP binding is
     * restarted, and waits while it is switched off.
     *
     * @param path the context path, for instance {@code /invite}
     * @throws ReflectiveOperationException when this Openfire's Jetty is none that we know
     */
    public static HttpMount mount(String path, Servlet servlet)
            throws ReflectiveOperationException {
        return mount(path, Map.of("/*", servlet));
    }

    /**
     * Mounts several servlets below one path, which the longest match tells apart. One context for
     * all of them: where there are two, one within the other, servers ask them in the order in
     * which they were added, and the outer one answers for the inner.
     *
     * @param servlets by their mappings, for instance {@code /*} and {@code /v1/*}
     * @throws ReflectiveOperationException when this Openfire's Jetty is none that we know
     */
    public static HttpMount mount(String path, Map<String, Servlet> servlets)
            throws ReflectiveOperationException {
        ClassLoader server = HttpBindManager.class.getClassLoader();
        return withLoader(
                server,
                () -> {
                    Object handler = handler(server, path, servlets);
                    call("addJettyHandler", handler);
                    return new HttpMount(handler);
                });
    }

    /** Takes the servlet away and stops its context. */
    @Override
    public void close() throws ReflectiveOperationException {
        ClassLoader server = HttpBindManager.class.getClassLoader();
        withLoader(
                server,
                () -> {
                    call("removeJettyHandler", handler);
                    empty(server);
                    return null;
                });
    }

    /**
     * Leaves nothing of the plugin in the context. Jetty 12 keeps the first context that a
     * connection was for as long as the connection lives, which from a reverse proxy may be for
     * days.
     */
    private void empty(ClassLoader server) throws ReflectiveOperationException {
        Object servlets = handler.getClass().getMethod("getServletHandler").invoke(handler);
        clear(servlets, "setServlets", load(server, "ServletHolder"));
        clear(servlets, "setServletMappings", load(server, "ServletMapping"));
        setLoader(handler, server);
    }

    private static Object handler(ClassLoader server, String path, Map<String, Servlet> servlets)
            throws ReflectiveOperationException {
        Class<?> handlerClass = load(server, "ServletContextHandler");
        Class<?> holderClass = load(server, "ServletHolder");
        Object handler = handlerClass.getConstructor().newInstance();
        handlerClass.getMethod("setContextPath", String.class).invoke(handler, path);
        setLoader(handler, HttpMount.class.getClassLoader());
        // Without this Jetty redirects /invite to /invite/.
        handlerClass.getMethod("setAllowNullPathInfo", boolean.class).invoke(handler, true);
        for (Map.Entry<String, Servlet> servlet : servlets.entrySet()) {
            Object holder =
                    holderClass.getConstructor(Servlet.class).newInstance(servlet.getValue());
            // Bodies are read without holding a thread.
            holderClass.getMethod("setAsyncSupported", boolean.class).invoke(holder, true);
            handlerClass
                    .getMethod("addServlet", holderClass, String.class)
                    .invoke(handler, holder, servlet.getKey());
        }
        return handler;
    }

    private static void clear(Object servlets, String setter, Class<?> element)
            throws ReflectiveOperationException {
        Object none = Array.newInstance(element, 0);
        servlets.getClass().getMethod(setter, none.getClass()).invoke(servlets, none);
    }

    private static void setLoader(Object handler, ClassLoader loader)
            throws ReflectiveOperationException {
        handler.getClass().getMethod("setClassLoader", ClassLoader.class).invoke(handler, loader);
    }

    /** Openfire 5 has two methods of each name; the one for our kind of handler comes first. */
    private static void call(String name, Object handler) throws ReflectiveOperationException {
        for (Method method : HttpBindManager.class.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(handler)) {
                method.invoke(HttpBindManager.getInstance(), handler);
                return;
            }
        }
        throw new NoSuchMethodException(name + " for " + handler.getClass());
    }

    private static Class<?> load(ClassLoader server, String name) throws ClassNotFoundException {
        for (String handlerPackage : HANDLER_PACKAGES) {
            try {
                return Class.forName(handlerPackage + name, true, server);
            } catch (ClassNotFoundException e) {
                // Then it is in the next one.
            }
        }
        throw new ClassNotFoundException(name);
    }

    private interface Step<T> {
        T run() throws ReflectiveOperationException;
    }

    /**
     * Threads that Jetty starts inherit the caller's context loader; the plugin's own one would be
     * kept alive by them after an unload.
     */
    private static <T> T withLoader(ClassLoader loader, Step<T> step)
            throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return step.run();
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
