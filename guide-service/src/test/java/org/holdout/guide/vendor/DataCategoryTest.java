package org.holdout.guide.vendor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.holdout.guide.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataCategoryTest {

    @ParameterizedTest
    @EnumSource
    void everySortOfDataHasAWordInEveryLanguage(DataCategory category) {
        Languages.OFFERED.forEach(
                language -> assertFalse(category.label(language).isBlank(), language));
        assertNotEquals(category.label(Languages.ENGLISH), category.label(Languages.GERMAN));
    }
}
