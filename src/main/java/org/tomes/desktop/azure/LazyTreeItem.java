package org.tomes.desktop.azure;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.tomes.desktop.azure.ResourceTree.Row;

/** A tree row that creates its children on first access. */
final class LazyTreeItem extends TreeItem<Row> {

    private boolean loaded;

    LazyTreeItem(Row row) {
        super(row);
    }

    @Override
    public boolean isLeaf() {
        return getValue().isLeaf();
    }

    @Override
    public ObservableList<TreeItem<Row>> getChildren() {
        if (!loaded) {
            loaded = true;
            super.getChildren().setAll(getValue().below().get().stream().map(LazyTreeItem::new).toList());
        }
        return super.getChildren();
    }
}
