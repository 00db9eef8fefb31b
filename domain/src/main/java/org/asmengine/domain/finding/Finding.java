package org.asmengine.domain.finding;

/**
 * One condition of an answer, with what was found and what it takes. It holds no identifiers of
 * participants or beneficiaries, so that it may be shown and logged.
 *
 * @param condition the name of the condition, in upper case
 * @param verdict whether it holds
 * @param found what was found
 * @param needed what it takes
 * @param paragraph the paragraph or parameter that asks for it
 */
public record Finding(
    String condition, Verdict verdict, String found, String needed, String paragraph) {}
