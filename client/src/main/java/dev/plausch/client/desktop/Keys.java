package dev.plausch.client.desktop;

import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/// What keys do.
final class Keys {

    private Keys() {}

    /// Makes the key do the task.
    ///
    /// @param when one of [JComponent]'s conditions, such as `WHEN_FOCUSED`
    static void bind(JComponent component, int when, KeyStroke key, Runnable task) {
        component.getInputMap(when).put(key, key);
        component.getActionMap().put(key, action("", task));
    }

    static Action action(String name, Runnable task) {
        return new Task(name, task);
    }

    /// Control, or what the system has in its place, with the key.
    static KeyStroke menu(int key) {
        return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }

    /// As [#menu], with Shift.
    static KeyStroke menuWithShift(int key) {
        return KeyStroke.getKeyStroke(
                key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() | InputEvent.SHIFT_DOWN_MASK);
    }

    private static final class Task extends AbstractAction {
        private static final long serialVersionUID = 1;

        private final transient Runnable task;

        Task(String name, Runnable task) {
            super(name);
            this.task = task;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            task.run();
        }
    }
}
