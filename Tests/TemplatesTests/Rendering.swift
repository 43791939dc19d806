import SourceText
import Templates

/// A library of `texts` by name.
func library(
  _ texts: [String: String], options: TemplateOptions = TemplateOptions()
) -> TemplateLibrary {
  var sources: [String: SourceFile] = [:]
  for (name, text) in texts {
    sources[name] = SourceFile(path: "templates/\(name).mustache", text: text)
  }
  return TemplateLibrary(sources, options: options)
}

/// `template` rendered beside `partials`, which may lack those that the data names.
func render(
  _ template: String, _ data: TemplateValue, partials: [String: String] = [:]
) throws -> String {
  var options = TemplateOptions()
  options.allowsMissingDynamicTemplates = true
  var texts = partials
  texts["main"] = template
  let bytes = try library(texts, options: options).render("main", data)
  return String(decoding: bytes, as: UTF8.self)
}
