package org.asmengine.bootstrap.cli;

import java.util.function.Function;
import org.asmengine.application.register.Entry;

/**
 * A register as the commands see it that change its entries.
 *
 * @param useCase the class of what changes it
 * @param collection its name in the audit trail
 * @param text what is told of an entry
 * @param <U> what changes it
 * @param <S> the kind of entry
 */
record Register<U, S>(Class<U> useCase, String collection, Function<Entry<S>, RegisterText> text) {}
