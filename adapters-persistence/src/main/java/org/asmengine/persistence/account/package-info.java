/** The two accounts on MySQL: one migrates, the other serves and can't change what was sealed. */
@NullMarked
package org.asmengine.persistence.account;

import org.jspecify.annotations.NullMarked;
