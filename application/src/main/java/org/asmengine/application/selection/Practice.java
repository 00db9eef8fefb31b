package org.asmengine.application.selection;

import org.asmengine.domain.participation.Tin;

/**
 * A practice of a list.
 *
 * @param tin the TIN
 * @param legalName its legal name, empty where it is not known
 * @param clinicians how many clinicians bill under it, at least 1
 */
public record Practice(Tin tin, String legalName, int clinicians) {}
