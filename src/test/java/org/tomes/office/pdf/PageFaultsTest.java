package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PageFaultsTest {

    private static final PageLayout PAGE = PageLayout.UPRIGHT;
    private final PageFaults faults = new PageFaults();

    @Test
    void wellFilledPageHasNoFault() {
        faults.addEnd(1, 0.14f);
        faults.addHeading(2, 0);
        faults.addHeading(2, 60);
        faults.addSplit(2, 3, false, 200, 200, PAGE);

        assertThat(faults.sum()).isZero();
        assertThat(faults.worst(Set.of())).isZero();
    }

    @Test
    void emptierEndCostsMore() {
        faults.addEnd(1, 0.2f);
        faults.addEnd(2, 0.3f);

        assertThat(faults.worst(Set.of())).isEqualTo(2);
        assertThat(faults.worst(Set.of(2))).isEqualTo(1);
        assertThat(faults.worst(Set.of(1, 2))).isZero();
    }

    @Test
    void splittingALowTableCostsMoreThanSplittingATallOne() {
        faults.addSplit(1, 2, true, 110, 110, PAGE);
        float low = faults.sum();
        faults.addSplit(3, 4, true, 250, 250, PAGE);

        assertThat(low).isGreaterThan(faults.sum() - low).isPositive();
    }

    @Test
    void rowsLeftOverOfALongTableAreAFaultOfThePageBeforeThem() {
        faults.addSplit(4, 6, false, 300, 40, PAGE);

        assertThat(faults.worst(Set.of())).isEqualTo(5);
    }

    @Test
    void fewLinesAboveTheFirstHeadingAreAFaultOfThePageBeforeThem() {
        faults.addHeading(3, TextStyle.BODY.leading);

        assertThat(faults.worst(Set.of())).isEqualTo(2);
    }

    @Test
    void fewLinesBelowTheLastHeadingAreAFaultOfTheirPage() {
        faults.addFoot(2, 3 * TextStyle.BODY.leading + 20);
        assertThat(faults.sum()).isZero();

        faults.addFoot(2, 2 * TextStyle.BODY.leading);
        assertThat(faults.worst(Set.of())).isEqualTo(2);
    }

    @Test
    void headingBelowTheTopOfTheFirstPageIsNoFault() {
        faults.addHeading(1, TextStyle.BODY.leading);

        assertThat(faults.sum()).isZero();
    }
}
