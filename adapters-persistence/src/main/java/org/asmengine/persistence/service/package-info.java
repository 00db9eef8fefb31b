/** What the service keeps beside the runs: the audit trail, answered calls and its keys. */
@NullMarked
package org.asmengine.persistence.service;

import org.jspecify.annotations.NullMarked;
