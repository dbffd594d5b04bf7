package dev.weir.catalog.arrangement;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The operator's place for a template among the featured ones. */
@Entity
@Table(name = "catalog_featured")
public class FeaturedTemplate extends PanacheEntityBase {

    @Id
    @Column(name = "template_id")
    public String templateId;

    /** Counted from 1. */
    public int place;

    protected FeaturedTemplate() {
    }

    FeaturedTemplate(String templateId, int place) {
        this.templateId = templateId;
        this.place = place;
    }

    static List<String> idsInOrder() {
        return FeaturedTemplate.<FeaturedTemplate> list("order by place, templateId").stream()
                .map(featured -> featured.templateId).toList();
    }
}
