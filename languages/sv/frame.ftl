### Ramen runt varje sida. En kort text per rad; ordet för token är ”kod”.

frame-skip = Hoppa till innehållet
frame-exit = Lämna sidan
frame-exit-text = Loggar ut och byter sida direkt
frame-exit-keys = Du kan också lämna sidan genom att trycka Esc tre gånger.
frame-demo = Demo: allt här är påhittat
frame-preview = Förhandsvisning
frame-preview-text = Förhandsvisning: så här ser texterna ut just nu. Inget här räknas eller sparas.
frame-who = Här heter du
frame-sign-in = Logga in
frame-sign-out = Logga ut

frame-nav = Dina sidor
frame-home = Idag
frame-modules = Moduler
frame-diary = Dagbok
frame-messages = Meddelanden
frame-more = Mer

frame-help = Hjälp nu
frame-privacy = Integritet
frame-accessibility = Tillgänglighet

frame-help-title = Behöver du hjälp nu?
frame-help-text = Ring 112 om någon är i fara. Vill du prata med någon direkt finns det flera som lyssnar. Hos många av dem kan du vara anonym.
frame-help-call = Ring 112
frame-help-more = Se vart du kan vända dig
