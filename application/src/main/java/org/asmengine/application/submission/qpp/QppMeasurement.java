package org.asmengine.application.submission.qpp;

import org.asmengine.application.document.Field;
import org.asmengine.application.document.Place;

/**
 * What is reported of one measure or activity.
 *
 * @param place where it starts
 * @param measureId QPP's id
 * @param value what is reported
 */
public record QppMeasurement(Place place, Field<String> measureId, Field<QppValue> value) {}
