package org.asmengine.application.run;

import org.asmengine.application.input.InputFile;

/**
 * What a run knows of an input file.
 *
 * @param file the file
 * @param sha256 the digest of its bytes
 * @param bytes its size
 * @param records its records
 * @param rejected how many of them were rejected
 */
public record InputFacts(InputFile file, String sha256, long bytes, long records, long rejected) {}
