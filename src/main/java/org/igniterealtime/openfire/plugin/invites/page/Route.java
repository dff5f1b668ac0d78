package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.util.List;

/** What is at one path. */
interface Route {

    /** The methods that it answers. */
    List<String> methods();

    /** Whether scripts on other sites may read it. */
    boolean isForEverybody();

    Answer answer(PageRequest visit) throws IOException;
}
