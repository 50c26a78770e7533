-- Cites every work once; run before pandoc's citation processor, by pandoc.py, for styles that have notes and no bibliography.

function Pandoc(doc)
  local list = pandoc.Div({}, pandoc.Attr("refs-as-notes", { "references" }))
  for _, reference in ipairs(doc.meta.references or {}) do
    local id = pandoc.utils.stringify(reference.id)
    local cite = pandoc.Cite({}, { pandoc.Citation(id, "NormalCitation") })
    list.content:insert(pandoc.Div({ pandoc.Para { cite } }, pandoc.Attr("ref-" .. id, { "csl-entry" })))
  end
  doc.blocks = { list }
  return doc
end
