package org.tomes.desktop;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessRobot;
import com.sun.glass.ui.headless.HeadlessView;
import java.lang.reflect.Field;
import java.util.Optional;

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

        private Optional<GlassRobot> latest = Optional.empty();

        @Override
        public View createView() {
            return new UnseenView();
        }

        /**
         * Robots of earlier tests forget their windows: each robot refers to a window, which refers to the robot before
         * it, so that all windows would stay in memory.
         */
        @Override
        public GlassRobot createRobot() {
            latest.ifPresent(UnseenPlatform::forgetWindow);
            GlassRobot robot = super.createRobot();
            latest = Optional.of(robot);
            return robot;
        }
    }

    private static void forgetWindow(GlassRobot robot) {
        try {
            Field window = HeadlessRobot.class.getDeclaredField("activeWindow");
            window.setAccessible(true);
            window.set(robot, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class UnseenView extends HeadlessView {

        @Override
        protected void _uploadPixels(long view, Pixels pixels) {
            // stays in the memory in which it was drawn
        }
    }
}
