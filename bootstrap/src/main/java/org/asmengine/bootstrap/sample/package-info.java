/**
 * Writes a realistic, reproducible set of input files for the year-end run.
 *
 * <p>The files have the shape and marginals of the participant file that CMS published, measure
 * rates and costs that follow CMS's official benchmarks, and every awkward case that the data
 * contract names. Nobody in them is real: no NPI passes the Luhn check.
 */
@NullMarked
package org.asmengine.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
