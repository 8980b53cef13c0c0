package org.tomes.desktop;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.lang.reflect.Field;

/**
 * JavaFX's headless platform without its screen. Windows are drawn as usual, but the pixels are not copied to a screen
 * that no test looks at: JavaFX does this one by one, which takes two fifths of the time of the JavaFX thread, and
 * fails for a window that extends beyond the lower edge.
 */
final class UnseenPlatform extends HeadlessPlatformFactory {

    private UnseenPlatform() {
    }

    /** Makes JavaFX use this platform; has no effect once JavaFX has started. */
    static void use() throws ReflectiveOperationException {
        Field instance = PlatformFactory.class.getDeclaredField("instance");
        instance.setAccessible(true);
        if (instance.get(null) == null) {
            instance.set(null, new UnseenPlatform());
        }
    }

    @Override
    public Application createApplication() {
        return new UnseenApplication();
    }

    private static final class UnseenApplication extends HeadlessApplication {

        @Override
        public View createView() {
            return new UnseenView();
        }
    }

    private static final class UnseenView extends HeadlessView {

        @Override
        protected void _uploadPixels(long view, Pixels pixels) {
            // stays in the memory in which it was drawn
        }
    }
}
