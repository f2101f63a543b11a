package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;

/// Mouse, keyboard and eyes of somebody at the screen.
public final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static final Onlooker ONLOOKER = Onlooker.begin();

    private final Robot robot;

    public Stage() throws AWTException {
        robot = new Robot();
    }

    static <T> T onEdt(Supplier<T> question) {
        if (EventQueue.isDispatchThread()) {
            return question.get();
        }
        var task = new FutureTask<>(question::get);
        try {
            EventQueue.invokeAndWait(task);
            return task.resultNow();
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until it is so.
    public static void await(String what, BooleanSupplier condition) {
        if (EventQueue.isDispatchThread()) {
            assertThat(condition.getAsBoolean()).as(what).isTrue();
            return;
        }
        try {
            ONLOOKER.when(condition)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            shootFailure();
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    /// Whether it becomes so within a moment.
    static boolean isSoon(BooleanSupplier condition) {
        var met = ONLOOKER.when(condition);
        try {
            return met.completeOnTimeout(null, MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(_ -> onEdt(condition::getAsBoolean))
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError(e);
        }
    }

    private static void shootFailure() {
        try {
            new Stage()
                    .shoot("failed", new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that is visible below, depth first.
    static Stream<Component> all(Component root) {
        if (!root.isVisible()) {
            return Stream.empty();
        }
        var below = root instanceof Container container ? List.of(container.getComponents()) : List.<Component>of();
        return Stream.concat(Stream.of(root), below.stream().flatMap(Stage::all));
    }

    static <T extends Component> T find(Component root, String name, Class<T> type) {
        await(name + " is there", () -> all(root).anyMatch(each -> isNamed(each, name) && each.isShowing()));
        return onEdt(() -> all(root)
                .filter(each -> isNamed(each, name) && each.isShowing())
                .map(type::cast)
                .findFirst()
                .orElseThrow());
    }

    private static boolean isNamed(Component each, String name) {
        return name.equals(each.getName());
    }

    /// Waits until this can be read somewhere in the window.
    static void reads(Component root, String text) {
        await("to read: " + text, () -> texts(root).stream().anyMatch(each -> each.contains(text)));
    }

    static void readsNot(Component root, String text) {
        await("to read no more: " + text, () -> texts(root).stream().noneMatch(each -> each.contains(text)));
    }

    private static List<String> texts(Component root) {
        var texts = new ArrayList<String>();
        all(root).filter(Component::isShowing).forEach(each -> {
            switch (each) {
                case JLabel label -> texts.add(String.valueOf(label.getText()));
                case JTextComponent area -> texts.add(area.getText());
                case AbstractButton button -> texts.add(String.valueOf(button.getText()));
                default -> {}
            }
        });
        return texts;
    }

    void click(Component on) {
        var size = onEdt(on::getSize);
        click(on, new Point(size.width / 2, size.height / 2), 1);
    }

    void click(Component on, Point at, int times) {
        var corner = onEdt(on::getLocationOnScreen);
        arrives(MouseEvent.MOUSE_RELEASED, times, () -> {
            robot.mouseMove(corner.x + at.x, corner.y + at.y);
            for (int i = 0; i < times; i++) {
                robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
                robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            }
        });
    }

    /// Presses the keys together.
    public void press(int... keys) {
        arrives(KeyEvent.KEY_RELEASED, keys.length, () -> {
            for (int key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    /// Waits until the program has dealt with what hands did.
    private static void arrives(int kind, int times, Runnable hands) {
        int before = onEdt(() -> ONLOOKER.count(kind));
        hands.run();
        await("mouse or keys to be heard", () -> ONLOOKER.count(kind) >= before + times);
    }

    /// Types letters, digits, spaces and dots on a keyboard of any country.
    public void type(String text) {
        for (char each : text.toCharArray()) {
            int key = KeyEvent.getExtendedKeyCodeForChar(each);
            if (Character.isUpperCase(each)) {
                press(KeyEvent.VK_SHIFT, key);
            } else {
                press(key);
            }
        }
    }

    /// Clicks into the field, types over what is there.
    public void fill(JTextComponent field, String text) {
        click(field);
        await("focus on " + field.getName(), field::isFocusOwner);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        press(KeyEvent.VK_DELETE);
        type(text);
        await("typed " + text, () -> field.getText().equals(text));
    }

    Component focused() {
        return onEdt(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    /// What is to be seen there, with all pixels that the screen has.
    private BufferedImage picture(Rectangle area) {
        var sizes = robot.createMultiResolutionScreenCapture(area).getResolutionVariants();
        return (BufferedImage) sizes.getLast();
    }

    /// Part of a component.
    BufferedImage picture(Component component, Rectangle part) {
        var corner = onEdt(component::getLocationOnScreen);
        return picture(new Rectangle(corner.x + part.x, corner.y + part.y, part.width, part.height));
    }

    void shoot(String name, Rectangle area) {
        robot.mouseMove(2, 2);
        onEdt(() -> true);
        var file = new File("target/screenshots", name + ".png");
        try {
            file.getParentFile().mkdirs();
            ImageIO.write(picture(area), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
