package dev.plausch.client.desktop;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.text.AbstractDocument;
import javax.swing.text.Element;
import javax.swing.text.IconView;
import javax.swing.text.LabelView;
import javax.swing.text.ParagraphView;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;

/// Text that breaks inside words where it must, and paints a ground behind the lines that ask for it.
final class WrappingKit extends StyledEditorKit {
    private static final long serialVersionUID = 1;
    private static final int BAR = 3;

    /// The attribute of a paragraph with a ground of its own.
    static final Object GROUND = new StringBuilder("ground");

    @Override
    public ViewFactory getViewFactory() {
        var usual = super.getViewFactory();
        return element -> switch (element.getName()) {
            case AbstractDocument.ContentElementName -> new BreakingView(element);
            case AbstractDocument.ParagraphElementName -> new GroundedView(element);
            case StyleConstants.IconElementName -> new PictureView(element);
            default -> usual.create(element);
        };
    }

    private static final class BreakingView extends LabelView {
        BreakingView(Element element) {
            super(element);
        }

        @Override
        public float getMinimumSpan(int axis) {
            return axis == View.X_AXIS ? 0 : super.getMinimumSpan(axis);
        }
    }

    /// A picture that stands in its line as a letter does, a bit below the base line.
    private static final class PictureView extends IconView {
        private static final float ABOVE_BASE_LINE = 0.8f;

        PictureView(Element element) {
            super(element);
        }

        @Override
        public float getAlignment(int axis) {
            return axis == View.Y_AXIS ? ABOVE_BASE_LINE : super.getAlignment(axis);
        }
    }

    private static final class GroundedView extends ParagraphView {
        GroundedView(Element element) {
            super(element);
        }

        @Override
        public float getMinimumSpan(int axis) {
            return axis == View.X_AXIS ? 0 : super.getMinimumSpan(axis);
        }

        @Override
        public void paint(Graphics graphics, Shape shape) {
            if (getElement().getAttributes().isDefined(GROUND)) {
                paintGround(graphics, shape.getBounds());
            }
            super.paint(graphics, shape);
        }

        private static void paintGround(Graphics graphics, Rectangle area) {
            graphics.setColor(Look.colour("own"));
            graphics.fillRect(area.x, area.y, area.width, area.height);
            graphics.setColor(Look.colour("accent"));
            graphics.fillRect(area.x, area.y, BAR, area.height);
        }
    }
}
