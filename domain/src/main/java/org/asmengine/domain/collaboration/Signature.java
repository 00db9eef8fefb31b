package org.asmengine.domain.collaboration;

import java.time.LocalDate;
import org.asmengine.domain.Rule;

/**
 * A signature under an arrangement (42 CFR 512.771(a)(1)).
 *
 * @param side for whom
 * @param signer the name of who signed
 * @param on the day
 */
@Rule({"42 CFR 512.771(a)(1)", "R-771-a-1"})
public record Signature(Side side, String signer, LocalDate on) {}
