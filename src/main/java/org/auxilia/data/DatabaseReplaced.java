package org.auxilia.data;

/** Published when there is another database under the running application: whoever remembers rows forgets them. */
public record DatabaseReplaced() {
}
